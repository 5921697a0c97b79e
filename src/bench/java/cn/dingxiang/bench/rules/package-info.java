/** The rules in memory: evaluations per second and core, against Drools with the overdue and banned-exam rules on the same facts. */
package cn.dingxiang.bench.rules;
