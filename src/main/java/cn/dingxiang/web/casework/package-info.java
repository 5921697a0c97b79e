/** Cases from finding to decision, their letters, and what employers object: pages of county officers, reviewers, those above them and auditors. */
package cn.dingxiang.web.casework;
