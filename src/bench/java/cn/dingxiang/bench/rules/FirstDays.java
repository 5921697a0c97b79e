package cn.dingxiang.bench.rules;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.time.LocalDate;
import java.util.HashMap;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The first day of each kind of event, accumulated in one pass. */
public final class FirstDays implements AccumulateFunction<HashMap<String, LocalDate>>, Externalizable {
    @Override
    public HashMap<String, LocalDate> createContext() {
        return new HashMap<>();
    }

    @Override
    public void init(HashMap<String, LocalDate> first) {
        first.clear();
    }

    @Override
    public void accumulate(HashMap<String, LocalDate> first, Object value) {
        Dated dated = (Dated) value;
        first.merge(dated.kind(), dated.on(), (one, other) -> one.isBefore(other) ? one : other);
    }

    @Override
    public void reverse(HashMap<String, LocalDate> first, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getResult(HashMap<String, LocalDate> first) {
        return first;
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Class<?> getResultType() {
        return HashMap.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) { }

    @Override
    public void readExternal(ObjectInput in) { }
}
