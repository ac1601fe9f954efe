export { isIdeograph, searchKey, wordsOf } from './search-key';
export { compileSearch, matchName, type SearchQuery, type SearchRule, searchDocument } from './search-query';
