package cn.dingxiang.web.sign;

import io.micronaut.security.oauth2.client.clientcredentials.ClientCredentialsConfiguration;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.configuration.OpenIdClientConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.AuthorizationEndpointConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.EndSessionEndpointConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.EndpointConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.OauthAuthorizationEndpointConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.SecureEndpointConfiguration;
import io.micronaut.security.oauth2.configuration.endpoints.TokenEndpointConfiguration;
import io.micronaut.security.oauth2.grants.GrantType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * Our settings as the library wants them. They are deliberately no bean: of such a bean it would make routes and bearer tokens of its own,
 * and fetch what the provider says of itself at the start, which then fails while the provider is away.
 */
record OpenIdClientSettings(OpenIdSettings settings) implements OauthClientConfiguration {
    static final String NAME = "openid";

    /** The provider's part. */
    OpenIdClientConfiguration provider() {
        return new Provider(settings.issuer());
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getClientId() {
        return settings.clientId();
    }

    @Override
    public String getClientSecret() {
        return settings.clientSecret().isEmpty() ? null : settings.clientSecret();
    }

    @Override
    public List<String> getScopes() {
        return List.of("openid", "profile", "email");
    }

    @Override
    public GrantType getGrantType() {
        return GrantType.AUTHORIZATION_CODE;
    }

    @Override
    public Optional<OpenIdClientConfiguration> getOpenid() {
        return Optional.of(provider());
    }

    // whatever follows the provider says itself

    @Override
    public Optional<SecureEndpointConfiguration> getToken() {
        return Optional.empty();
    }

    @Override
    public Optional<OauthAuthorizationEndpointConfiguration> getAuthorization() {
        return Optional.empty();
    }

    @Override
    public Optional<ClientCredentialsConfiguration> getClientCredentials() {
        return Optional.empty();
    }

    @Override
    public Optional<SecureEndpointConfiguration> getIntrospection() {
        return Optional.empty();
    }

    @Override
    public Optional<SecureEndpointConfiguration> getRevocation() {
        return Optional.empty();
    }

    /** Where the provider is; what it offers it says itself. */
    private record Provider(String issuer) implements OpenIdClientConfiguration {
        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public Optional<URL> getIssuer() {
            try {
                return Optional.of(URI.create(issuer).toURL());
            } catch (MalformedURLException unknownKind) {
                throw new IllegalStateException(unknownKind);
            }
        }

        @Override
        public String getConfigurationPath() {
            return "/.well-known/openid-configuration";
        }

        @Override
        public EndSessionEndpointConfiguration getEndSession() {
            return new NoEndSession();
        }

        @Override
        public Optional<String> getJwksUri() {
            return Optional.empty();
        }

        @Override
        public Optional<EndpointConfiguration> getRegistration() {
            return Optional.empty();
        }

        @Override
        public Optional<EndpointConfiguration> getUserInfo() {
            return Optional.empty();
        }

        @Override
        public Optional<AuthorizationEndpointConfiguration> getAuthorization() {
            return Optional.empty();
        }

        @Override
        public Optional<TokenEndpointConfiguration> getToken() {
            return Optional.empty();
        }
    }

    /** Not the library's way of signing out there: {@link SignedOut} does it, for sessions of ours that began there. */
    private record NoEndSession() implements EndSessionEndpointConfiguration {
        @Override
        public Optional<String> getUrl() {
            return Optional.empty();
        }

        @Override
        public boolean isEnabled() {
            return false;
        }
    }
}
