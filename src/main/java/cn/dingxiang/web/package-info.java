/**
 * What is seen over HTTP: the status page and the metrics here, the employers' link pages in {@code confirmation}, other programs in
 * {@code api}; and what all pages share: languages, safety headers, limits. Calls the services and ports of the core; decides nothing.
 */
package cn.dingxiang.web;
