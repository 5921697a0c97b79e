/** The outbox to a mail server on this machine that takes everything, against bare Jakarta Mail over one connection to the same. */
package cn.dingxiang.bench.mail;
