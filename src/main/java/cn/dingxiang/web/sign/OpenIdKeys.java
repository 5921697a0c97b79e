package cn.dingxiang.web.sign;

import com.nimbusds.jose.jwk.KeyType;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Whose signature an ID token must bear: one of the provider's keys. */
@Singleton
@Named(OpenIdClientSettings.NAME)
@Requires(property = "dingxiang.sign-in.openid.issuer", pattern = ".+")
final class OpenIdKeys implements JwksSignatureConfiguration {
    private static final int SECONDS = 300;

    private final OpenIdMetadata metadata;

    OpenIdKeys(OpenIdMetadata metadata) {
        this.metadata = metadata;
    }

    @Override
    public String getName() {
        return OpenIdClientSettings.NAME;
    }

    @Override
    public String getUrl() {
        return metadata.get().getJwksUri();
    }

    /** Any. */
    @Override
    public KeyType getKeyType() {
        return null;
    }

    @Override
    public Integer getCacheExpiration() {
        return SECONDS;
    }
}
