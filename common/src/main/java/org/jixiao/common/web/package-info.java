/** What every resource does alike: entity tags, strict parameters, strict bodies. */
package org.jixiao.common.web;
