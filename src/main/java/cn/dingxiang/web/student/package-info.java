/**
 * The pages of students and doctors, made for a phone: what do I owe, until when, may I, what if; my case, my requests and papers,
 * my file and calendar, and who looked at my data.
 */
package cn.dingxiang.web.student;
