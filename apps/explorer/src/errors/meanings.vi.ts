/** The error catalogue in Vietnamese; the same codes as packages/errors. */
export const viMeanings: Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>> = {
  BAD_REQUEST: {
    meaning: 'Yêu cầu HTTP không phải là yêu cầu GraphQL: phương thức, content-type, JSON hoặc nội dung bị sai.',
    remedy: 'Hãy gửi POST với `content-type: application/json` và nội dung `{"query": "…", "variables": {…}}`.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'Văn bản của thao tác không phải GraphQL.',
    remedy: 'Hãy sửa cú pháp tại dòng và cột nêu trong `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: 'Thao tác không khớp với lược đồ: có trường, tham số hoặc kiểu không tồn tại hay dùng sai.',
    remedy: 'Hãy sửa thao tác; thông báo nêu chỗ không khớp.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'Tài liệu có nhiều thao tác và `operationName` không chỉ thao tác nào.',
    remedy: 'Hãy gửi `operationName`.',
  },
  OPERATION_NOT_PLANNED: {
    meaning: 'Thao tác hợp lệ nhưng không thể phục vụ: hỏi quá nhiều cùng lúc, hoặc là subscription.',
    remedy: 'Hãy hỏi ít hơn; thông báo nêu giới hạn đã chạm tới.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'Chỉ có mã băm hoặc mã số của thao tác được gửi mà máy chủ không biết thao tác ấy.',
    remedy: 'Hãy gửi thao tác một lần kèm mã băm; các ứng dụng Apollo tự làm điều này.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'Máy chủ không nhận thao tác lưu sẵn.',
    remedy: 'Hãy gửi toàn bộ thao tác.',
  },
  DOCUMENT_NOT_TRUSTED: {
    meaning: 'Máy chủ chỉ nhận các thao tác đã đăng ký và `extensions.documentId` không nằm trong số đó.',
    remedy: 'Hãy đăng ký thao tác, hoặc gửi đúng một thao tác đã đăng ký hay mã số của nó.',
  },
  BAD_USER_INPUT: {
    meaning:
      'Một giá trị vi phạm quy tắc; `extensions.argument` nêu tham số, thông báo nêu quy tắc và giá trị nhận được.',
    remedy: 'Hãy sửa giá trị. Chưa có gì bị thay đổi.',
  },
  KNOWN_AT_UNSUPPORTED: {
    meaning:
      'Có trường được hỏi với `knownAt` không thể trả lời theo thời điểm đó nên không được trả lời; thông báo nêu trường và lý do.',
    remedy: 'Hãy bỏ trường ấy, hoặc hỏi mà không dùng `knownAt`.',
  },
  KNOWN_AT_UNSETTLED: {
    meaning: 'Điều đã biết tại thời điểm `knownAt` còn có thể thay đổi: một giao dịch bắt đầu trước đó đang chạy.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây, hoặc hỏi một thời điểm sớm hơn.',
  },
  OPERATION_TOO_LARGE: {
    meaning:
      'Thao tác lớn hơn mức máy chủ nhận: `extensions.limit` nêu giới hạn, `allowed` là mức cho phép, `requested` là mức đã hỏi.',
    remedy: 'Hãy hỏi ít hơn cùng lúc, hoặc chia thành nhiều thao tác.',
  },
  OPERATION_TOO_COSTLY: {
    meaning: 'Thao tác có thể tốn hơn mức cho phép: `extensions.allowed` là giới hạn, `requested` là ước tính.',
    remedy: 'Hãy lấy trang nhỏ hơn (`first`), hoặc bớt danh sách lồng nhau.',
  },
  RATE_LIMITED: {
    meaning: 'Bạn đã dùng hết phần được dùng lúc này: còn lại `extensions.allowed`, đã hỏi `requested`.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây, hoặc hỏi điều ít tốn hơn.',
  },
  UNAUTHENTICATED: {
    meaning: 'Mọi điều được hỏi chỉ mở cho yêu cầu có mã truy cập, mà yêu cầu này không có.',
    remedy: 'Hãy gửi tiêu đề `authorization: Bearer <token>`.',
  },
  INVALID_TOKEN: {
    meaning: 'Mã truy cập không được chấp nhận; thông báo nêu lý do. Không có gì được thực hiện.',
    remedy: 'Hãy lấy mã mới từ nơi cấp, hoặc không gửi mã.',
  },
  TOKENS_NOT_ACCEPTED: {
    meaning: 'Yêu cầu có mã truy cập nhưng cổng này không biết nơi cấp nào để kiểm tra.',
    remedy: 'Đừng gửi mã; hoặc đề nghị thiết lập `JWT_ISSUER`.',
  },
  ISSUER_UNAVAILABLE: {
    meaning: 'Không lấy được khóa để kiểm tra mã truy cập nên lúc này không mã nào được chấp nhận.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  FORBIDDEN: {
    meaning: 'Không điều nào được hỏi mở cho mã truy cập này.',
    remedy: 'Hãy hỏi điều khác, hoặc dùng mã có đủ quyền.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    meaning:
      'Trường tại `path` không mở cho yêu cầu: không có mã truy cập, hoặc mã này không đủ quyền. Trường ấy là null, mọi thứ khác đều được trả lời. Bên dưới một danh sách, `path` chỉ danh sách đó. Nếu có `argument`: danh sách được lọc theo điều không được mở.',
    remedy: 'Hãy bỏ trường ấy, hoặc hỏi bằng mã có đủ quyền.',
  },
  NOT_FROM_GATEWAY: {
    meaning: 'Một đồ thị con bị hỏi bởi nơi không phải cổng của nó, hoặc chữ ký của cổng đã cũ hay dành cho nơi khác.',
    remedy: 'Hãy hỏi cổng. Nếu chính cổng nhận lỗi này thì khóa của nó chưa có ở đồ thị con.',
  },
  NOT_AN_EVENT_READER: {
    meaning: 'Sự kiện của một đồ thị con bị hỏi bởi bên không được đọc, hoặc chữ ký đã cũ hay sai.',
    remedy: 'Bên đọc hãy ký bằng `EVENT_KEY_FILE` và đặt khóa công khai vào `EVENT_READERS_FOLDER` của bên kia.',
  },
  EVENTS_DIVERGED: {
    meaning:
      'Một đồ thị con được hỏi tiếp sau một sự kiện nó chưa từng nêu: cơ sở dữ liệu của nó cũ hơn phần đã được đọc.',
    remedy: 'Xem mục “A database was restored” trong trang vận hành; không gì được đọc cho đến khi có người xem xét.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning:
      'Không kết nối được đồ thị con nêu trong `extensions.subgraph`. Các trường của nó là null; mọi thứ khác đều được trả lời.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  SUBGRAPH_TIMEOUT: {
    meaning: 'Đồ thị con nêu trong `extensions.subgraph` không trả lời kịp hạn. Các trường của nó là null.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây, hoặc hỏi ít hơn.',
  },
  SUBGRAPH_INVALID_RESPONSE: {
    meaning: 'Đồ thị con nêu trong `extensions.subgraph` trả lời không đúng dạng GraphQL.',
    remedy: 'Hãy báo kèm `extensions.requestId`; lỗi ở phía chúng tôi.',
  },
  SUBGRAPH_SUSPENDED: {
    meaning:
      'Đồ thị con nêu trong `extensions.subgraph` lỗi quá nhiều lần nên tạm thời không được hỏi. Các trường của nó là null.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  SUBGRAPH_OVERLOADED: {
    meaning:
      'Số lần gọi đang chờ đồ thị con nêu trong `extensions.subgraph` vượt mức cho phép. Các trường của nó là null.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  REQUEST_TIMEOUT: {
    meaning: 'Toàn bộ yêu cầu kéo dài hơn mức cho phép; phần còn thiếu từ `extensions.subgraph` là null.',
    remedy: 'Hãy hỏi ít hơn, hoặc thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  REQUEST_CANCELLED: {
    meaning: 'Ứng dụng đã rời đi trước khi có kết quả; những gì đang chạy được dừng lại. Chỉ có trong nhật ký.',
    remedy: 'Không cần làm gì: không ai chờ kết quả này.',
  },
  WRITE_CONFLICT: {
    meaning: 'Người khác liên tục thay đổi cùng một thứ cùng lúc nên hành động bị bỏ. Chưa có gì bị thay đổi.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  DATABASE_UNAVAILABLE: {
    meaning: 'Đồ thị con trả lời nhưng cơ sở dữ liệu của nó thì không.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  DATABASE_TIMEOUT: {
    meaning: 'Cơ sở dữ liệu mất nhiều thời gian hơn mức cho một câu lệnh nên câu lệnh bị dừng.',
    remedy: 'Hãy hỏi ít hơn: ít dòng hơn, `where` hẹp hơn, không `totalCount`, không `facets` qua liên kết.',
  },
  EXPORT_TOO_LARGE: {
    meaning: 'Danh sách có nhiều dòng hơn mức một lần xuất; thông báo nêu giới hạn.',
    remedy: 'Hãy thu hẹp danh sách bằng `where` và xuất từng phần.',
  },
  TOO_MANY_STREAMS: {
    meaning: 'Số lần xuất hoặc luồng đang chạy đã tới mức máy chủ đảm nhận được.',
    remedy: 'Hãy thử lại sau `extensions.retryAfterMs` mili giây.',
  },
  SUPERGRAPH_UNREADABLE: {
    meaning:
      'Tệp, thư mục hoặc địa chỉ chứa siêu đồ thị hiện không cho gì. Lỗi nằm trong nhật ký và cổng quản trị; người dùng vẫn được phục vụ như trước.',
    remedy: 'Hãy sửa điều thông báo nêu. Hệ thống sẽ tự xem lại.',
  },
  SUPERGRAPH_INVALID: {
    meaning: 'Siêu đồ thị mới không dùng được. Lỗi nằm trong nhật ký và cổng quản trị; bản trước vẫn được dùng.',
    remedy: 'Hãy công bố bản đã sửa điều thông báo nêu.',
  },
  SMOKE_QUERY_FAILED: {
    meaning:
      'Siêu đồ thị mới không trả lời đúng truy vấn thử. Lỗi nằm trong nhật ký và cổng quản trị; bản trước vẫn được dùng.',
    remedy: 'Hãy sửa điều thông báo nêu rồi công bố lại, hoặc cho cổng thử lại bằng `POST /supergraphs/reload`.',
  },
  SUPERGRAPH_NOT_HELD: {
    meaning: 'Cổng không giữ phiên bản siêu đồ thị nào có mã đó.',
    remedy: 'Hãy chọn một mã trong `GET /supergraphs`, hoặc công bố lại bản cũ.',
  },
  WORKERS_DISAGREE: {
    meaning:
      'Không phải mọi tiến trình của cổng có `WORKERS` đều làm điều được yêu cầu ở cổng quản trị; thông báo nêu câu trả lời của từng tiến trình. Điều đã làm vẫn giữ nguyên.',
    remedy: 'Hãy yêu cầu lại; `GET /supergraphs` cho biết mỗi tiến trình đang dùng gì.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning:
      'Lỗi ở phía chúng tôi. Chi tiết nằm trong nhật ký theo `extensions.requestId`, không bao giờ ở trong kết quả.',
    remedy: 'Hãy thử lại; nếu vẫn còn, hãy báo kèm `extensions.requestId`.',
  },
};
