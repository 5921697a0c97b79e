package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.EventKind;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.time.LocalDate;
import java.util.EnumMap;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The first day of each kind of event, accumulated in one pass. */
public final class FirstDays implements AccumulateFunction<EnumMap<EventKind, LocalDate>>, Externalizable {
    @Override
    public EnumMap<EventKind, LocalDate> createContext() {
        return new EnumMap<>(EventKind.class);
    }

    @Override
    public void init(EnumMap<EventKind, LocalDate> first) {
        first.clear();
    }

    @Override
    public void accumulate(EnumMap<EventKind, LocalDate> first, Object value) {
        Dated dated = (Dated) value;
        first.merge(dated.kind(), dated.on(), (one, other) -> one.isBefore(other) ? one : other);
    }

    @Override
    public void reverse(EnumMap<EventKind, LocalDate> first, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getResult(EnumMap<EventKind, LocalDate> first) {
        return first;
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Class<?> getResultType() {
        return EnumMap.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) { }

    @Override
    public void readExternal(ObjectInput in) { }
}
