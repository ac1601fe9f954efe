/** The error catalogue in Japanese; the same codes as packages/errors. */
export const jaMeanings: Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>> = {
  BAD_REQUEST: {
    meaning:
      'HTTP リクエストが GraphQL のものではありません。メソッド、content-type、JSON、本文のいずれかが誤っています。',
    remedy: '`content-type: application/json` と本文 `{"query": "…", "variables": {…}}` で POST してください。',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: '操作の文が GraphQL として読めません。',
    remedy: '`locations` の行と桁の構文を直してください。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: '操作がスキーマに合いません。存在しない、または使い方を誤ったフィールド・引数・型があります。',
    remedy: '操作を直してください。合わない箇所はメッセージに示されています。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: '文書に複数の操作があり、`operationName` がどれも指していません。',
    remedy: '`operationName` を送ってください。',
  },
  OPERATION_NOT_PLANNED: {
    meaning: '操作は正しいものの実行できません。一度に求めすぎているか、サブスクリプションです。',
    remedy: '一度に求める量を減らしてください。どの上限に達したかはメッセージに示されています。',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: '操作のハッシュまたは ID だけが送られ、サーバーがその操作を知りません。',
    remedy: 'ハッシュとともに操作を一度送ってください。Apollo のクライアントは自動でそうします。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'サーバーは保存済みの操作を受け付けません。',
    remedy: '操作全体を送ってください。',
  },
  DOCUMENT_NOT_TRUSTED: {
    meaning: 'サーバーは登録済みの操作だけを受け付け、`extensions.documentId` はその中にありません。',
    remedy: '操作を登録してもらうか、登録済みの操作をそのまま、または ID で送ってください。',
  },
  BAD_USER_INPUT: {
    meaning: '値が規則に反しています。`extensions.argument` が引数を、メッセージが規則と届いた値を示します。',
    remedy: '値を直してください。何も変更されていません。',
  },
  KNOWN_AT_UNSUPPORTED: {
    meaning:
      '`knownAt` 付きで求めたもののうち、その時点のものとして答えられないフィールドがあります。フィールドと理由はメッセージにあります。',
    remedy: 'そのフィールドを外すか、`knownAt` なしで求めてください。',
  },
  KNOWN_AT_UNSETTLED: {
    meaning: '`knownAt` の時点で知られていたことがまだ変わり得ます。それより前に始まった処理が実行中です。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行するか、より前の時点を求めてください。',
  },
  OPERATION_TOO_LARGE: {
    meaning:
      '操作がサーバーの上限より大きすぎます。`extensions.limit` が上限の名、`allowed` がその値、`requested` が求めた量です。',
    remedy: '一度に求める量を減らすか、複数の操作に分けてください。',
  },
  OPERATION_TOO_COSTLY: {
    meaning:
      '操作のコストの見積もり（`requested`）が、一つの操作に許される上限（`extensions.allowed`）を超えています。',
    remedy: 'ページを小さくする（`first`）か、リストの入れ子を減らしてください。',
  },
  RATE_LIMITED: {
    meaning: '今使える分を使い切りました。残りは `extensions.allowed`、求めたのは `requested` です。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行するか、よりコストの低いものを求めてください。',
  },
  UNAUTHENTICATED: {
    meaning:
      '求めたものはすべて、トークンのあるリクエストにだけ開かれています。このリクエストにはトークンがありません。',
    remedy: 'ヘッダー `authorization: Bearer <token>` を送ってください。',
  },
  INVALID_TOKEN: {
    meaning: 'トークンが受け付けられません。理由はメッセージにあります。何も実行されていません。',
    remedy: '発行者から新しいトークンを得るか、トークンなしで送ってください。',
  },
  TOKENS_NOT_ACCEPTED: {
    meaning: 'トークンが送られましたが、このゲートウェイには確かめるための発行者が設定されていません。',
    remedy: 'トークンを送らないか、`JWT_ISSUER` を設定してもらってください。',
  },
  ISSUER_UNAVAILABLE: {
    meaning: 'トークンを確かめる鍵を取得できないため、今はどのトークンも受け付けられません。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  FORBIDDEN: {
    meaning: '求めたものは一つも、このトークンに開かれていません。',
    remedy: '別のものを求めるか、必要な権限のあるトークンで求めてください。',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    meaning:
      '`path` のフィールドは、トークンなし、またはこのトークンには開かれていません。その値は null で、ほかはすべて答えられています。リストの下では `path` はリストを指します。`argument` があれば、開かれていないものによる絞り込みです。',
    remedy: 'フィールドを外すか、必要な権限のあるトークンで求めてください。',
  },
  NOT_FROM_GATEWAY: {
    meaning:
      'ゲートウェイ以外からサブグラフに問い合わせがあったか、ゲートウェイの署名が古い、または別のサブグラフ宛てです。',
    remedy:
      'ゲートウェイに問い合わせてください。ゲートウェイ自身に出る場合は、その鍵がサブグラフに登録されていません。',
  },
  NOT_AN_EVENT_READER: {
    meaning: 'イベントを読めない者がサブグラフのイベントを求めたか、署名が古い、または誤っています。',
    remedy: '読む側は `EVENT_KEY_FILE` で署名し、その公開鍵を相手の `EVENT_READERS_FOLDER` に置いてください。',
  },
  EVENTS_DIVERGED: {
    meaning:
      'サブグラフが出したことのないイベントの続きを求められました。読み手が読んだところより、データベースが古くなっています。',
    remedy: '運用の文書の「A database was restored」を見てください。人が確かめるまで何も読まれません。',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning:
      '`extensions.subgraph` のサブグラフに接続できませんでした。そのフィールドは null で、ほかはすべて答えられています。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  SUBGRAPH_TIMEOUT: {
    meaning: '`extensions.subgraph` のサブグラフが期限内に答えませんでした。そのフィールドは null です。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行するか、一度に求める量を減らしてください。',
  },
  SUBGRAPH_INVALID_RESPONSE: {
    meaning: '`extensions.subgraph` のサブグラフの答えが GraphQL の応答ではありません。',
    remedy: '`extensions.requestId` を添えて知らせてください。こちらの不具合です。',
  },
  SUBGRAPH_SUSPENDED: {
    meaning:
      '`extensions.subgraph` のサブグラフは失敗が続いたため、しばらく問い合わせを止めています。そのフィールドは null です。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  SUBGRAPH_OVERLOADED: {
    meaning: '`extensions.subgraph` のサブグラフを待つ呼び出しが上限を超えています。そのフィールドは null です。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  REQUEST_TIMEOUT: {
    meaning:
      'リクエスト全体に許された時間を超えました。`extensions.subgraph` からまだ届いていなかったものは null です。',
    remedy: '一度に求める量を減らすか、`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  REQUEST_CANCELLED: {
    meaning: '答えの前にクライアントが離れたため、実行中のものは中断されました。記録にだけ残ります。',
    remedy: '何も要りません。この答えを待つ人はいません。',
  },
  WRITE_CONFLICT: {
    meaning: 'ほかの人が同じものを同時に何度も変更したため、操作を断念しました。何も変更されていません。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  DATABASE_UNAVAILABLE: {
    meaning: 'サブグラフは応答していますが、そのデータベースが応答しません。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  DATABASE_TIMEOUT: {
    meaning: 'データベースが一つの文に許された時間を超えたため、打ち切られました。',
    remedy:
      '一度に求める量を減らしてください：行数を減らす、`where` を狭める、`totalCount` や、リンクをまたぐ `facets` を外す。',
  },
  EXPORT_TOO_LARGE: {
    meaning: 'リストの行数が一度に書き出せる上限を超えています。上限はメッセージにあります。',
    remedy: '`where` でリストを狭め、分けて書き出してください。',
  },
  TOO_MANY_STREAMS: {
    meaning: 'サーバーが同時に扱える数の書き出しやストリームがすでに動いています。',
    remedy: '`extensions.retryAfterMs` ミリ秒後に再試行してください。',
  },
  SUPERGRAPH_UNREADABLE: {
    meaning:
      'スーパーグラフの元になるファイル・フォルダー・アドレスから、今は何も得られません。記録と管理ポートに示され、利用者にはこれまでどおり答えます。',
    remedy: 'メッセージが示すものを直してください。自動でもう一度確かめられます。',
  },
  SUPERGRAPH_INVALID: {
    meaning: '新しいスーパーグラフは使えません。記録と管理ポートに示され、前のものが使われ続けます。',
    remedy: 'メッセージが示すところを直したものを公開してください。',
  },
  SMOKE_QUERY_FAILED: {
    meaning:
      '新しいスーパーグラフが確認用のクエリに正しく答えませんでした。記録と管理ポートに示され、前のものが使われ続けます。',
    remedy: 'メッセージが示すものを直して公開し直すか、`POST /supergraphs/reload` でもう一度試させてください。',
  },
  SUPERGRAPH_NOT_HELD: {
    meaning: 'その ID のスーパーグラフの版をゲートウェイはもっていません。',
    remedy: '`GET /supergraphs` の一覧から選ぶか、古いものを公開し直してください。',
  },
  WORKERS_DISAGREE: {
    meaning:
      '`WORKERS` のあるゲートウェイで、管理ポートでの指示を実行しなかったプロセスがあります。それぞれの答えはメッセージにあります。実行された分はそのままです。',
    remedy: 'もう一度指示してください。それぞれが何を使っているかは `GET /supergraphs` で分かります。',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'こちらの不具合です。詳細は `extensions.requestId` で記録にあり、答えには決して含まれません。',
    remedy: '再試行し、続くようなら `extensions.requestId` を添えて知らせてください。',
  },
};
