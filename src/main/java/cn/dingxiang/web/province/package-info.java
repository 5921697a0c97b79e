/** The province's front door: alerts to take note of, counties compared, licence exams, the policies in force and drafts of them. */
package cn.dingxiang.web.province;
