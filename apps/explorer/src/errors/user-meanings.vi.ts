/** Why an action was not carried out, in Vietnamese; the same codes as `userErrors` of packages/errors. */
export const viUserMeanings: Readonly<Record<string, string>> = {
  REQUIRED: 'Thiếu hoặc để trống một điều bắt buộc.',
  MALFORMED: 'Giá trị không đúng dạng; thông báo nêu dạng cần có.',
  TOO_LONG: 'Văn bản hoặc danh sách dài quá mức; thông báo nêu độ dài cho phép.',
  OUT_OF_RANGE: 'Con số, số tiền, ngày hoặc thời gian nằm ngoài khoảng có thể ở đây.',
  CONTROL_CHARACTER: 'Văn bản có ký tự không hiển thị được, như U+0007 hoặc ký tự đổi chiều chữ.',
  MARKUP: 'Văn bản có HTML hoặc XML; ở đây chỉ nhận văn bản thuần.',
  DUPLICATE: 'Cùng một điều được nêu hai lần, hoặc đã có rồi.',
  NOT_FOUND: 'Không có điều đó, hoặc bạn không được xem.',
  NOT_ALLOWED: 'Bạn được xem nhưng không được làm việc này; thông báo nêu ai được làm.',
  CONFLICT_OF_INTEREST: 'Bạn có liên quan quá gần nên không thể đánh giá.',
  ILLEGAL_STEP: 'Trạng thái hiện tại không cho phép bước này: xem `currentState` và `allowedSteps`.',
  DEADLINE_PASSED: 'Đã qua ngày cuối cùng có thể làm việc này.',
  STALE_VERSION: 'Bản ghi đã thay đổi từ khi được đọc: xem `currentVersion`. Hãy đọc lại.',
  KEY_REUSED: '`idempotencyKey` đã được dùng cho hành động khác hoặc dữ liệu khác.',
  RULE_BROKEN: 'Một quy tắc ràng buộc nhiều giá trị sẽ bị vi phạm; thông báo nêu quy tắc nào.',
};
