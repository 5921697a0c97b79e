package cn.dingxiang.policy;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.casework.CaseworkRules;
import cn.dingxiang.review.Ladders;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;

/**
 * Makes the policy book, the ladders and the rules of casework of the running product: built-in files, unless a {@code config} folder stands where it was started.
 * All are read when the product starts, so that a wrong file stops the start and not the first night.
 */
@Factory
final class PolicyBeans {

    /** Serves {@code Policy} and {@code PolicyCatalogue} too. @throws PolicyError when a file cannot be used */
    @Context
    @Bean(typed = {PolicyBook.class, PolicyCatalogue.class, Policy.class})
    PolicyBook policyBook() {
        return PolicyBook.load(Path.of("config"));
    }

    /** @throws PolicyError when a file cannot be used */
    @Context
    Ladders ladders() {
        return LadderFiles.load(Path.of("config"));
    }

    /** @throws PolicyError when a file cannot be used */
    @Context
    CaseworkRules caseworkRules() {
        return CaseworkFiles.load(Path.of("config"));
    }
}
