/**
 * The database: implements the ports of the other packages over the schema of {@code db/migration}.
 *
 * <p>A row is a record named for its table ({@code EventRow}), a repository speaks Micronaut Data JDBC, and a class
 * {@code Jdbc…} implements a port. Civil times are bound as they are, whatever time zone the machine has. Not here: any rule.
 */
package cn.dingxiang.jdbc;
