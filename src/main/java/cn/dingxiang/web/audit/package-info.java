/** Pages of the audit trail. */
package cn.dingxiang.web.audit;
