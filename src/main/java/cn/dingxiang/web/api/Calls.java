package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.tokens.ApiPace;
import cn.dingxiang.directory.tokens.KeptAnswer;
import cn.dingxiang.directory.tokens.OnlyOnce;
import cn.dingxiang.web.page.AddressParts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The one way every operation goes: counted against the client's limit, done once where a key says so, answered as JSON or a problem. */
@Singleton
final class Calls {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[!-~]{1,120}");

    private final ApiPace pace;
    private final OnlyOnce once;

    Calls(ApiPace pace, OnlyOnce once) {
        this.pace = pace;
        this.once = once;
    }

    /** Answers a question: a tree, a {@link Listed} or a {@link Document}. */
    HttpResponse<?> read(Caller caller, Supplier<?> work) {
        return answered(caller, () -> {
            Object found = work.get();
            if (found instanceof Document document) {
                String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
                return HttpResponse.ok(document.content()).contentType(document.type())
                        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            }
            return found instanceof Listed list ? page(caller, list) : json(HttpResponse.ok(), Json.bytes(found));
        });
    }

    /** Answers a question asked by a body, which changes nothing. */
    HttpResponse<?> ask(Caller caller, byte[] body, Function<Object, ?> work) {
        return read(caller, () -> work.apply(Json.read(body)));
    }

    /** Changes something, as the object in the body says; an empty body is an object without fields. */
    HttpResponse<?> write(Caller caller, byte[] body, Function<Fields, Answer> work) {
        boolean empty = body == null || body.length == 0;
        return writeRaw(caller, body, () -> work.apply(Fields.of(empty ? Map.of() : Json.read(body), "")));
    }

    /** The same where the body is no JSON. @param body what of it makes it the same request when it comes again */
    HttpResponse<?> writeRaw(Caller caller, byte[] body, Supplier<Answer> work) {
        return answered(caller, () -> {
            String key = caller.request().getHeaders().get(KEY);
            if (key == null) {
                return written(work.get().kept());
            }
            if (!KEYS.matcher(key).matches()) {
                throw new MalformedInput(KEY, "text-too-long", "120");
            }
            OnlyOnce.Outcome outcome = once.of(caller.client(), key, fingerprint(caller.request(), body), () -> work.get().kept());
            MutableHttpResponse<?> response = written(outcome.answer());
            return outcome.repeated() ? response.header("Idempotency-Replayed", "true") : response;
        });
    }

    private HttpResponse<?> answered(Caller caller, Supplier<HttpResponse<?>> work) {
        try {
            pace.take(caller.client());
            return work.get();
        } catch (RuntimeException failure) {
            return Failures.answer(failure, caller.locale()).orElseThrow(() -> failure);
        }
    }

    private static HttpResponse<?> page(Caller caller, Listed list) {
        MutableHttpResponse<?> response = json(HttpResponse.ok(), Json.bytes(Tree.of("items", list.items(), "next", list.next())));
        if (list.next() != null) {
            String next = AddressParts.of(caller.request().getUri().toString()).with("after", list.next()).text();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response;
    }

    private static MutableHttpResponse<?> written(KeptAnswer answer) {
        MutableHttpResponse<?> response = json(HttpResponse.status(HttpStatus.valueOf(answer.status())),
                answer.body().getBytes(StandardCharsets.UTF_8));
        if (answer.location() != null) {
            response.getHeaders().location(URI.create(answer.location()));
        }
        return response;
    }

    private static MutableHttpResponse<?> json(MutableHttpResponse<?> response, byte[] body) {
        return response.body(body).contentType(MediaType.APPLICATION_JSON);
    }

    private static String fingerprint(HttpRequest<?> request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body == null ? new byte[0] : body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
