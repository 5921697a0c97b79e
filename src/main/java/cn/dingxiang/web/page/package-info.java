/** What all pages share: who looks ({@link cn.dingxiang.web.page.Viewer}), the frame around a page, lists, forms, words, errors. */
package cn.dingxiang.web.page;
