/** A word of an organisation's name in three languages, with the kana reading of the Japanese one. */
export interface NameWord {
  readonly vi: string;
  readonly ja: string;
  readonly hiragana: string;
  readonly en: string;
}

const words = (list: readonly (readonly [vi: string, ja: string, hiragana: string, en: string])[]): NameWord[] =>
  list.map(([vi, ja, hiragana, en]) => ({ vi, ja, hiragana, en }));

/** Places that do not exist, so that no made-up organisation has a real one's name; 17 of each country. */
export const inventedPlaces: Readonly<Record<'VN' | 'JP', readonly NameWord[]>> = {
  VN: words([
    ['Vân Sơn Hạ', 'ヴァンソンハ', 'ゔぁんそんは', 'Van Son Ha'],
    ['Lam Khê', 'ラムケー', 'らむけー', 'Lam Khe'],
    ['Thanh Đàm', 'タインダム', 'たいんだむ', 'Thanh Dam'],
    ['Bạch Hạc Sơn', 'バックハックソン', 'ばっくはっくそん', 'Bach Hac Son'],
    ['Đông Vân Hải', 'ドンヴァンハイ', 'どんゔぁんはい', 'Dong Van Hai'],
    ['Hải Ngân', 'ハイガン', 'はいがん', 'Hai Ngan'],
    ['Phong Lĩnh', 'フォンリン', 'ふぉんりん', 'Phong Linh'],
    ['Tây Nguyệt', 'タイグエット', 'たいぐえっと', 'Tay Nguyet'],
    ['Kim Lộc Giang', 'キムロックザン', 'きむろっくざん', 'Kim Loc Giang'],
    ['Ngọc Trà', 'ゴックチャ', 'ごっくちゃ', 'Ngoc Tra'],
    ['Sao Biển', 'サオビエン', 'さおびえん', 'Sao Bien'],
    ['Cổ Trúc', 'コーチュック', 'こーちゅっく', 'Co Truc'],
    ['An Thủy Đông', 'アントゥイドン', 'あんとぅいどん', 'An Thuy Dong'],
    ['Mộc Hương', 'モックフオン', 'もっくふおん', 'Moc Huong'],
    ['Hồng Liên Sơn', 'ホンリエンソン', 'ほんりえんそん', 'Hong Lien Son'],
    ['Thiên Cầm Hạ', 'ティエンカムハ', 'てぃえんかむは', 'Thien Cam Ha'],
    ['Vĩnh Đằng', 'ヴィンダン', 'ゔぃんだん', 'Vinh Dang'],
  ]),
  JP: words([
    ['Hoshimigawa', '星見川', 'ほしみがわ', 'Hoshimigawa'],
    ['Aonoharadai', '青野原台', 'あおのはらだい', 'Aonoharadai'],
    ['Kazemori', '風森', 'かぜもり', 'Kazemori'],
    ['Mizukagami', '水鏡', 'みずかがみ', 'Mizukagami'],
    ['Yukiminehara', '雪峰原', 'ゆきみねはら', 'Yukiminehara'],
    ['Tsukishirodai', '月白台', 'つきしろだい', 'Tsukishirodai'],
    ['Hanasakihama', '花咲浜', 'はなさきはま', 'Hanasakihama'],
    ['Kumonoue', '雲之上', 'くものうえ', 'Kumonoue'],
    ['Sorachidai', '空地台', 'そらちだい', 'Sorachidai'],
    ['Midorihama', '緑浜', 'みどりはま', 'Midorihama'],
    ['Akatsukigaoka', '暁ヶ丘', 'あかつきがおか', 'Akatsukigaoka'],
    ['Shiosaimachi', '潮騒町', 'しおさいまち', 'Shiosaimachi'],
    ['Matsukazedai', '松風台', 'まつかぜだい', 'Matsukazedai'],
    ['Isuzugahara', '五十鈴ヶ原', 'いすずがはら', 'Isuzugahara'],
    ['Umeshizuku', '梅雫', 'うめしずく', 'Umeshizuku'],
    ['Tokiwanomori', '常盤之森', 'ときわのもり', 'Tokiwanomori'],
    ['Nijigahamadai', '虹ヶ浜台', 'にじがはまだい', 'Nijigahamadai'],
  ]),
};

/** What organisations are about; 16, which shares no divisor with the 17 places: every pair occurs once in a round. */
export const organisationFields: readonly NameWord[] = words([
  ['Công nghệ', '工業', 'こうぎょう', 'Technology'],
  ['Khoa học máy tính', '情報科学', 'じょうほうかがく', 'Computer Science'],
  ['Điện tử', '電子', 'でんし', 'Electronics'],
  ['Bán dẫn', '半導体', 'はんどうたい', 'Semiconductors'],
  ['Trí tuệ nhân tạo', '人工知能', 'じんこうちのう', 'Artificial Intelligence'],
  ['Vật liệu', '材料', 'ざいりょう', 'Materials'],
  ['Năng lượng', 'エネルギー', 'えねるぎー', 'Energy'],
  ['Nông nghiệp', '農業', 'のうぎょう', 'Agriculture'],
  ['Y sinh', '生命医科学', 'せいめいいかがく', 'Biomedicine'],
  ['Môi trường', '環境', 'かんきょう', 'Environment'],
  ['Cơ khí', '機械', 'きかい', 'Mechanics'],
  ['Tự động hóa', '自動化', 'じどうか', 'Automation'],
  ['Viễn thông', '通信', 'つうしん', 'Communications'],
  ['An toàn thông tin', '情報セキュリティ', 'じょうほうせきゅりてぃ', 'Information Security'],
  ['Công nghệ sinh học', '生物工学', 'せいぶつこうがく', 'Biotechnology'],
  ['Hàng hải', '海洋', 'かいよう', 'Marine Science'],
]);
