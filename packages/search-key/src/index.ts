export { bestMatch, matchName, type ResolvedSearch, type SearchRule } from './match-name';
export { FOLD_VERSION, isCorrectable, KeyPlace, searchDocument } from './search-document';
export { searchKey } from './search-key';
export {
  compileSearch,
  correctWhole,
  correctWord,
  type SearchForm,
  type SearchPhrase,
  type SearchQuery,
} from './search-query';
export { chooseSimilarWords, exchangedLetters } from './similar-word';
