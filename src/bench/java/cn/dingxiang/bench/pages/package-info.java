/** Pages over HTTP: a county's list, a person's page, a student's home, against a handler that makes one primary-key query. */
package cn.dingxiang.bench.pages;
