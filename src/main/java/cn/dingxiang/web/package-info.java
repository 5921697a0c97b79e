/**
 * What is seen over HTTP: a package for each area of pages, the employers' link pages in {@code confirmation}, other programs in
 * {@code api}, what all pages share in {@code page}. Here: the state of the product, metrics, languages, safety headers, limits. Calls the
 * services and ports of the core; decides nothing.
 */
package cn.dingxiang.web;
