package cn.dingxiang.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mail server in memory that answers as it is told. */
final class FakeCarrier implements MailCarrier {
    final List<QueuedMail> accepted = new ArrayList<>();
    final Map<String, Result> answers = new HashMap<>();
    Route route = Route.SERVER;
    boolean down;
    int breaksAfter = Integer.MAX_VALUE;
    int opened;

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Connection open() {
        if (down) {
            throw new Unreachable("down", null);
        }
        opened++;
        return new Connection() {
            @Override
            public Outcome deliver(QueuedMail mail) {
                if (breaksAfter == 0) {
                    throw new Unreachable("gone", null);
                }
                breaksAfter--;
                Result result = answers.getOrDefault(mail.address(), Result.ACCEPTED);
                if (result == Result.ACCEPTED) {
                    accepted.add(mail);
                }
                return new Outcome(result, result == Result.ACCEPTED ? "" : "because");
            }

            @Override
            public void close() { }
        };
    }
}
