import { hashOf } from '../../text-hash';
import { TrustedDocuments } from './trusted-documents';

const BOOKS = 'query Books { books(first: 10) { ...B ...A } } fragment A on Book { id } fragment B on Book { title }';

describe('TrustedDocuments', () => {
  const trusted = new TrustedDocuments(new Map([['books', BOOKS]]), 200);

  it.each(['books', hashOf(BOOKS), `sha256:${hashOf(BOOKS)}`])('finds a text by %s', (id) => {
    expect(trusted.find(id)).toBe(BOOKS);
  });

  it.each(['', 'sha256:', 'Books', 'constructor', '__proto__', hashOf('')])('finds nothing by %j', (id) => {
    expect(trusted.find(id)).toBeUndefined();
  });

  it('takes an id of the manifest before the hash of another text', () => {
    const odd = new TrustedDocuments(
      new Map([
        ['a', BOOKS],
        [`sha256:${hashOf(BOOKS)}`, '{ odd }'],
      ]),
      200,
    );
    expect(odd.find(hashOf(BOOKS))).toBe('{ odd }');
  });

  it.each([
    ['white space and comments', `# of the shop\n${BOOKS.replaceAll(' ', '\n\t')}`],
    ['the order of fragments', BOOKS.replace(/(fragment A.*)(fragment B.*)/, '$2 $1')],
  ])('includes a text whatever %s are', (_, text) => {
    expect(trusted.includes(text)).toBe(true);
  });

  it.each([
    ['other literals', BOOKS.replace('10', '1000')],
    ['other fields', BOOKS.replace('title', 'title secret')],
    ['a further operation', `${BOOKS} query Other { books { id } }`],
    ['a fault in syntax', `${BOOKS} }`],
    ['more tokens than clients may send', `${BOOKS}${' query Q { a }'.repeat(100)}`],
    ['nothing', ''],
  ])('includes no text with %s', (_, text) => {
    expect(trusted.includes(text)).toBe(false);
  });
});
