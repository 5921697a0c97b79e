package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.util.Arrays;
import java.util.Optional;

/** Whose approval a move can need, by the names the terms {@code transfer.*} give them. */
public enum Approver {
    /** The county of the agreement: its approval of the request is it. */
    COUNTY {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return Reach.isOfficerOf(actor, request.county());
        }
    },
    FROM_COUNTY {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return Reach.isOfficerOf(actor, request.route().fromCounty());
        }
    },
    TO_COUNTY {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return Reach.isOfficerOf(actor, request.route().toCounty());
        }
    },
    EMPLOYER {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return actor.role() == Role.HOSPITAL && actor.unit() != null && actor.unit().equals(request.route().employer());
        }
    },
    PREFECTURE {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return actor.role() == Role.PREFECTURE && actor.sees(request.county());
        }
    },
    PROVINCE {
        @Override
        boolean isHeldBy(Actor actor, PlacementRequest request) {
            return actor.role() == Role.PROVINCE && actor.sees(request.county());
        }
    };

    abstract boolean isHeldBy(Actor actor, PlacementRequest request);

    static Optional<Approver> named(String name) {
        return Arrays.stream(values()).filter(approver -> approver.name().equals(name)).findFirst();
    }
}
