/** The share of outcomes that intervals here hold, in percent. */
export const CONFIDENCE_PERCENT = 80;

/** Quantiles 0.9 of Student's t for 1, 2, … degrees of freedom. See https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm */
const QUANTILES = [
  3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722, 1.3634, 1.3562, 1.3502, 1.345, 1.3406,
  1.3368, 1.3334, 1.3304, 1.3277, 1.3253, 1.3232, 1.3212, 1.3195, 1.3178, 1.3163, 1.315, 1.3137, 1.3125, 1.3114, 1.3104,
];

/** What it comes to with ever more degrees of freedom: the quantile of the normal distribution. */
const NORMAL = 1.2816;

/**
 * How many standard errors an interval of {@link CONFIDENCE_PERCENT} reaches to either side.
 *
 * @param freedom degrees of freedom, at least 1
 */
export function reachOfInterval(freedom: number): number {
  // Beyond the table the difference to the limit shrinks as 1 / freedom, by less than 0.001 off.
  return QUANTILES[freedom - 1] ?? NORMAL + ((1.3104 - NORMAL) * 30) / freedom;
}
