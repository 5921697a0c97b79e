/**
 * The bench: what the product costs, side by side in one run with the floor under it and with what others would have used. Every ratio
 * comes from medians of interleaved rounds, and every variant's result is checked equal, or the run fails.
 *
 * <p>{@link cn.dingxiang.bench.Bench} lists the parts in order; each is one class in the package of what it measures.
 */
package cn.dingxiang.bench;
