package cn.dingxiang.casework;

import jakarta.inject.Singleton;
import java.util.Map;

/** Which steps do more than move the case. */
@Singleton
final class Effects {
    private final Map<Action, Effect> byAction;

    Effects(Confirming confirming, Dismissing dismissing, Settling settling, AgreeingInstalments agreeing, Releasing releasing,
            NothingOpen nothingOpen) {
        byAction = Map.of(Action.CONFIRM, confirming, Action.DISMISS, dismissing, Action.UPHOLD_COMPLAINT, dismissing,
                Action.BEGIN_SETTLEMENT, settling, Action.AGREE_INSTALMENTS, agreeing, Action.RELEASE, releasing,
                Action.ACCEPT_RECTIFICATION, nothingOpen, Action.RESUME_SERVICE, nothingOpen);
    }

    Effect of(Action action) {
        return byAction.getOrDefault(action, Effect.NONE);
    }
}
