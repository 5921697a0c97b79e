package cn.dingxiang.web.placement;

import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;

/**
 * The list of units.
 *
 * @param counties  to choose from; one for a county's own
 * @param ownCounty the viewer's county; null for those above
 */
public record UnitsPage(Locale locale, Listing list, List<UnitLine> units, List<Option> counties, String ownCounty)
        implements PlacementWorded {

    public boolean severalCounties() {
        return ownCounty == null;
    }

    public String county(String code) {
        return counties.stream().filter(option -> option.value().equals(code)).map(Option::label).findFirst().orElse(code);
    }
}
