package cn.dingxiang.web.sign;

import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadataFetcher;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadata;
import jakarta.inject.Singleton;

/** What the OpenID provider says of itself: asked for when first needed, so that the product starts while the provider is away. */
@Singleton
final class OpenIdMetadata {
    private final OpenIdSettings settings;
    private final HttpClient http;
    private volatile OpenIdProviderMetadata known;

    OpenIdMetadata(OpenIdSettings settings, @Client HttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /** Waits for the provider the first time; asks again after a failure. */
    OpenIdProviderMetadata get() {
        OpenIdProviderMetadata told = known;
        if (told == null) {
            told = new DefaultOpenIdProviderMetadataFetcher(new OpenIdClientSettings(settings).provider(), http).fetch();
            known = told;
        }
        return told;
    }
}
