package cn.dingxiang.web.api;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.ViewerBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands controllers which program calls. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    /** The request attribute under which the client lies once its token is known. */
    static final String CLIENT = "dingxiang.api-client";

    private final CivilTime time;

    CallerBinder(CivilTime time) {
        this.time = time;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        return () -> request.getAttribute(CLIENT, ApiClient.class).map(client -> new Caller(client,
                client.actor(ViewerBinder.from(request)), Languages.of(request), time.today(), request));
    }
}
