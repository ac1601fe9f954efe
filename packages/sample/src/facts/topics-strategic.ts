/** A strategic technology and the topic it stands below. */
interface StrategicTechnology {
  readonly code: string;
  readonly parent: string;
  readonly en: string;
  readonly vi: string;
  readonly ja: string;
  readonly acronym?: string;
  /** Whether one of the two articles names it. */
  readonly isNamedInArticle: boolean;
}

const technology = (
  code: string,
  parent: string,
  [en, vi, ja]: readonly [en: string, vi: string, ja: string],
  { acronym, isNamedInArticle = false }: { readonly acronym?: string; readonly isNamedInArticle?: boolean } = {},
): StrategicTechnology => ({ code, parent, en, vi, ja, isNamedInArticle, ...(acronym && { acronym }) });

const named = { isNamedInArticle: true };

/** The strategic technologies; a parent stands before its children. */
export const strategicTechnologies: readonly StrategicTechnology[] = [
  technology('ARTIFICIAL_INTELLIGENCE', '1.2', ['Artificial intelligence', 'Trí tuệ nhân tạo', '人工知能'], {
    acronym: 'AI',
    ...named,
  }),
  technology('MACHINE_LEARNING', 'ARTIFICIAL_INTELLIGENCE', ['Machine learning', 'Học máy', '機械学習']),
  technology(
    'NATURAL_LANGUAGE_PROCESSING',
    'ARTIFICIAL_INTELLIGENCE',
    ['Natural language processing', 'Xử lý ngôn ngữ tự nhiên', '自然言語処理'],
    { acronym: 'NLP' },
  ),
  technology('COMPUTER_VISION', 'ARTIFICIAL_INTELLIGENCE', [
    'Computer vision',
    'Thị giác máy tính',
    'コンピュータビジョン',
  ]),
  technology(
    'AI_INFRASTRUCTURE',
    'ARTIFICIAL_INTELLIGENCE',
    ['AI infrastructure', 'Hạ tầng trí tuệ nhân tạo', 'AI基盤'],
    named,
  ),
  technology('BIG_DATA', '1.2', ['Big data', 'Dữ liệu lớn', 'ビッグデータ'], named),
  technology('INFORMATION_SECURITY', '1.2', ['Information security', 'An toàn thông tin', '情報セキュリティ'], named),
  technology('CYBERSECURITY', 'INFORMATION_SECURITY', ['Cybersecurity', 'An ninh mạng', 'サイバーセキュリティ']),
  technology(
    'DIGITAL_TRANSFORMATION',
    '1.2',
    ['Digital transformation', 'Chuyển đổi số', 'デジタルトランスフォーメーション'],
    { acronym: 'DX', ...named },
  ),
  technology('CLOUD_COMPUTING', '1.2', ['Cloud computing', 'Điện toán đám mây', 'クラウドコンピューティング']),
  technology('BLOCKCHAIN', '1.2', ['Blockchain', 'Chuỗi khối', 'ブロックチェーン']),
  technology('SEMICONDUCTORS', '2.2', ['Semiconductors', 'Bán dẫn', '半導体'], named),
  technology(
    'ADVANCED_PACKAGING',
    'SEMICONDUCTORS',
    ['Advanced packaging', 'Đóng gói tiên tiến', '先端パッケージング'],
    named,
  ),
  technology('CHIP_DESIGN', 'SEMICONDUCTORS', ['Chip design', 'Thiết kế vi mạch', '半導体設計']),
  technology('EMBEDDED_SYSTEMS', '2.2', ['Embedded systems', 'Hệ thống nhúng', '組込みシステム'], named),
  technology('INTERNET_OF_THINGS', '2.2', ['Internet of things', 'Internet vạn vật', 'モノのインターネット'], {
    acronym: 'IoT',
    ...named,
  }),
  technology(
    'MOBILE_NETWORKS',
    '2.2',
    ['Next-generation mobile networks', 'Mạng di động thế hệ mới', '次世代移動通信'],
    named,
  ),
  technology('QUANTUM_TECHNOLOGY', '1.3', ['Quantum technology', 'Công nghệ lượng tử', '量子技術']),
  technology('AUTOMATION', '2.3', ['Automation', 'Tự động hóa', 'オートメーション'], named),
  technology('ROBOTICS', 'AUTOMATION', ['Robotics', 'Công nghệ rô-bốt', 'ロボット工学']),
  technology('AEROSPACE', '2.3', ['Aerospace', 'Hàng không vũ trụ', '航空宇宙']),
  technology('ADVANCED_MATERIALS', '2.5', ['Advanced materials', 'Vật liệu tiên tiến', '先端材料']),
  technology('GREEN_ENERGY', '2.7', ['Green energy', 'Năng lượng xanh', 'グリーンエネルギー']),
  technology('PRECISION_MEDICINE', '3.4', ['Precision medicine', 'Y học chính xác', '精密医療']),
  technology('SMART_AGRICULTURE', '4.1', ['Smart agriculture', 'Nông nghiệp thông minh', 'スマート農業']),
];
