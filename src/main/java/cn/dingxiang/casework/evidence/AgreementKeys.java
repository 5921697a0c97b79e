package cn.dingxiang.casework.evidence;

import java.util.Optional;

/** Port: agreements by their key. */
@FunctionalInterface
public interface AgreementKeys {
    Optional<AgreementKey> find(long id);
}
