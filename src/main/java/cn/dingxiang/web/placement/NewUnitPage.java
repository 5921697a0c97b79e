package cn.dingxiang.web.placement;

import cn.dingxiang.web.page.Form;
import java.util.Locale;

/** The form for a new unit. */
public record NewUnitPage(Locale locale, Form form) implements PlacementWorded { }
