/** Why an action was not carried out, in Japanese; the same codes as `userErrors` of packages/errors. */
export const jaUserMeanings: Readonly<Record<string, string>> = {
  REQUIRED: '必須のものがないか、空です。',
  MALFORMED: '値の形が正しくありません。あるべき形はメッセージにあります。',
  TOO_LONG: '文章またはリストが長すぎます。上限はメッセージにあります。',
  OUT_OF_RANGE: '数・金額・日付・期間が、ここで可能な範囲の外にあります。',
  CONTROL_CHARACTER: '表示できない文字（U+0007 や、文字の方向を変えるものなど）が含まれています。',
  MARKUP: 'HTML または XML が含まれています。ここでは書式のない文章だけを受け付けます。',
  DUPLICATE: '同じものが二度指定されたか、すでにあります。',
  NOT_FOUND: 'そのようなものはないか、あなたには見えません。',
  NOT_ALLOWED: '見ることはできますが、この操作はできません。できる人はメッセージにあります。',
  CONFLICT_OF_INTEREST: '利害関係が近すぎるため、審査できません。',
  ILLEGAL_STEP: '今の状態ではできません。`currentState` と `allowedSteps` を見てください。',
  DEADLINE_PASSED: 'できる最後の日を過ぎています。',
  STALE_VERSION: '読んだ後に変更されています。`currentVersion` を見て、読み直してください。',
  KEY_REUSED: 'この `idempotencyKey` は、別の操作または別の入力ですでに使われています。',
  RULE_BROKEN: '複数の値にかかわる規則に反します。どの規則かはメッセージにあります。',
};
