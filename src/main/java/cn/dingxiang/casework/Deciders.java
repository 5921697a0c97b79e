package cn.dingxiang.casework;

/** Port: how many accounts of a county's bureau may decide cases (officers and reviewers). */
public interface Deciders {
    int of(String county);
}
