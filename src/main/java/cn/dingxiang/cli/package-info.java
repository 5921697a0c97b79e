/** The command line of the runnable jar: one command a class. Parses arguments, calls the services, prints; decides nothing. */
package cn.dingxiang.cli;
