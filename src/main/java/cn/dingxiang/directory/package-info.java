/**
 * Provinces, counties, townships, units and people: who there is and what they are called. Declares what it needs stored or sealed as
 * ports. It does not know what anybody signed or owes, and reads no database itself.
 */
package cn.dingxiang.directory;
