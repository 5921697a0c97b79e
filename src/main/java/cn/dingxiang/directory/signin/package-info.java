/** Signing in and staying signed in: passwords, lock-out, one-time codes, sessions. Not what an account may do once it is in. */
package cn.dingxiang.directory.signin;
