package cn.dingxiang.review.today;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import java.time.LocalDate;
import java.util.List;

/** Port: what is to be done, counted and listed. */
public interface ToDoLists {

    /** How many lines each of these lists has, in one statement; those without any are left out. */
    List<Figure> figures(Scope scope, List<ToDoFilter> lists, LocalDate today);

    /** A page, what is due or dates from the earliest first. @param after {@link Page#next} of the page before; null for the first */
    Page<Item> list(Scope scope, ToDoFilter filter, Narrowing narrowing, LocalDate today, String after, int limit);
}
