package cn.dingxiang.casework.evidence;

import java.util.Optional;

/** Port: cases by their key. */
@FunctionalInterface
public interface CaseKeys {
    Optional<CaseKey> find(long id);
}
