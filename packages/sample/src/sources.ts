import type { Provenance } from './values';

/** Every `source` that a row or its note names, and where it can be read; null where no lasting address is known. */
export const SOURCES = {
  VIETNAM_INVESTMENT_REVIEW_2025_10_08:
    'https://vir.com.vn/vietnam-japan-enhance-cooperation-in-sci-tech-innovation-and-digital-transformation-138120.html',
  VIETNAMNET: null,
  VIETNAM_INVESTMENT_REVIEW_OR_VIETNAMNET: null,
  ROR: 'https://ror.org',
  OECD_FIELDS_OF_SCIENCE: 'https://www.oecd.org/science/inno/38235147.pdf',
  VIETNAMPLUS_2025_10_03:
    'https://www.vietnamplus.vn/viet-nam-nhat-ban-thuc-day-hop-tac-khoa-hoc-cong-nghe-va-ban-dan-post1067838.vnp',
  VIETNAMNET_ROUNDTABLE_2025_10:
    'https://vietnamnet.vn/en/fpt-to-develop-bonsai-ai-chip-for-niche-high-tech-markets-in-japan-2449102.html',
  VIETNAMNET_VIETNAMESE_2025_08_28:
    'https://vietnamnet.vn/bo-kh-cn-ho-tro-doanh-nghiep-cong-nghe-so-go-global-tai-nhat-ban-2437298.html',
  HANOI_TIMES_2025_08_28:
    'https://hanoitimes.vn/vietnam-pushes-new-ict-proposals-to-expand-footprint-in-japan.826739.html',
  VIETNAM_NEWS_2025_09_11:
    'https://vietnamnews.vn/politics-laws/1725067/deputy-prime-minister-meets-japanese-officials.html',
  VADX_JAPAN_2025_07_06: 'https://vadx-japan.com/ja/vadx-japan-first-anniversary',
  DAI_BIEU_NHAN_DAN_2025_01_13:
    'https://daibieunhandan.vn/don-toan-luc-cho-khoa-hoc-cong-nghe-doi-moi-sang-tao-va-chuyen-doi-so-con-duong-duy-nhat-de-but-pha-post401922.html',
  TSUSHIN_BUNKA_2024_12_02: 'https://tsushin-bunka.co.jp/backnumber/detail.php?sub_content_id=2847',
  MYNAVI_2024_11_05: 'https://news.mynavi.jp/techplus/article/20241105-3057282',
  YAHOO_NEWS_JAPAN_2024_10_31: 'https://news.yahoo.co.jp/articles/980b40b1922bf597e0dd808b82cd75e5dd5bbb2c',
  FPT_JAPAN_2023_11_23:
    'https://wikifjp.com/ja/2023/11/23/fpt%e3%82%b8%e3%83%a3%e3%83%91%e3%83%b3%e3%80%81%e3%83%95%e3%82%a1%e3%83%a0%e3%83%bb%e3%82%af%e3%82%a2%e3%83%b3%e3%83%bb%e3%83%92%e3%82%a8%e3%82%a6%e5%a4%a7%e4%bd%bf%e3%82%88%e3%82%8a%e8%b3%9e',
  FPT_SOFTWARE_2022:
    'https://fptsoftware.jp/newsroom/news-and-press-release/press-release/fpt-software-launches-chipmaking-subsidiary-produces-first-semiconductor-chips',
  VIETNAMPLUS_2022_05:
    'https://en.vietnamplus.vn/vietnam-japan-partner-to-develop-startups-innovative-companies/227901.vnp',
  VIETNAMPLUS_2024_03_27: 'https://en.vietnamplus.vn/vietnam-japan-joint-initiative-in-new-era-launched/283582.vnp',
  VIETNAMPLUS_2023_10_15: 'https://en.vietnamplus.vn/vietnam-summit-in-japan-2023-kicks-off/269654.vnp',
  KEIDANREN_2021_11_11: 'https://www.keidanren.or.jp/journal/times/2021/1111_07.html',
  VIETNAMNET_2025_09_25: 'https://vietnamnet.vn/15-nam-thanh-lap-tong-lanh-su-quan-viet-nam-tai-fukuoka-2446454.html',
  JST_PRESIDENT_MESSAGE_2023: 'https://www.jst.go.jp/all/about/president/index.html',
  JST_2012_07_19: 'https://www.jst.go.jp/pr/info/info896/',
  PUBLISHED_MARKET_RATES: null,
  INFERRED: null,
  DEMONSTRATION: null,
} as const satisfies Record<string, string | null>;

/** A source that stands in {@link SOURCES}. */
export type Source = keyof typeof SOURCES;

/** When the sources were last read. */
const READ_AT = '2026-11-22T00:00:00Z';

/** The provenance of a statement that a source makes. */
export function statedBy(source: Source, note: string | null = null): Provenance {
  return { source, sourceUrl: SOURCES[source], retrievedAt: READ_AT, assertedBy: null, note };
}

/** The provenance of a record that follows the Research Organization Registry. */
export function recordedByRor(ror: string, note: string | null = null): Provenance {
  return {
    source: 'ROR',
    sourceUrl: `https://ror.org/${ror}`,
    retrievedAt: READ_AT,
    licence: 'CC0-1.0',
    assertedBy: null,
    note,
  };
}

/** The provenance of our own conclusion: why we draw it, and the address of what supports it. */
export function inferred(reason: string, sourceUrl: string | null = null): Provenance {
  return { source: 'INFERRED', sourceUrl, retrievedAt: null, assertedBy: 'Kakehashi', note: reason };
}

/** The provenance of everything that the demonstration makes up. */
export const MADE_UP: Provenance = {
  source: 'DEMONSTRATION',
  sourceUrl: null,
  retrievedAt: null,
  assertedBy: null,
  note: 'Made up for demonstration; not a fact.',
};

/** What one article says: two articles are the base of the facts. */
export const vietnamInvestmentReview = (note: string | null = null) =>
  statedBy('VIETNAM_INVESTMENT_REVIEW_2025_10_08', note);

/** The article on the visit of 27 August; it gives no year. */
export const vietnamNet = (note: string | null = null) => statedBy('VIETNAMNET', note);

/** What one of the two articles says, where it was not noted which of them. */
export const oneOfTheArticles = (note: string | null = null) =>
  statedBy('VIETNAM_INVESTMENT_REVIEW_OR_VIETNAMNET', note);
