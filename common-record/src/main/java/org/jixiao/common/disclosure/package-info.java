/** What may be published of small groups: a total can tell of a person as surely as a name. */
package org.jixiao.common.disclosure;
