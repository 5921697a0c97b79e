/** What is seen over HTTP: the status page and the metrics. Calls the services and ports of the core; decides nothing. */
package cn.dingxiang.web;
