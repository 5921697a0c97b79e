package cn.dingxiang.casework;

import jakarta.inject.Singleton;

/** Rectified, or serving again, is what the records show: while a finding is open there is nothing to accept. */
@Singleton
final class NothingOpen implements Effect {

    @Override
    public void check(Taking taking) {
        if (!taking.background().stillOpen(taking.before()).isEmpty()) {
            throw Refusals.of("still-open");
        }
    }
}
