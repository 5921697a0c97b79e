package cn.dingxiang.policy;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.casework.CaseworkRules;
import cn.dingxiang.review.Basis;
import cn.dingxiang.review.Ladders;
import cn.dingxiang.review.alert.AlertRules;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;

/**
 * Makes the policy book, the ladders and the rules of casework and alerts of the running product: built-in files, and those of a
 * {@code config} folder where it was started. All are read when the product starts, so that a wrong file stops the start and not the
 * first night.
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

    /** What the review works by, read once. */
    @Context
    Basis basis() {
        return ProgramBasis.running(Path.of("config"));
    }

    /** @throws PolicyError when a file cannot be used */
    @Context
    CaseworkRules caseworkRules() {
        return CaseworkFiles.load(Path.of("config"));
    }

    /** @throws PolicyError when the file cannot be used */
    @Context
    AlertRules alertRules() {
        return AlertFiles.load(Path.of("config"));
    }
}
