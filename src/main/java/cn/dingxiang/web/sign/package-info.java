/** Signing in and out over HTTP: the cookie, the token of forms, who may open which page. What a role sees is asked of services. */
package cn.dingxiang.web.sign;
