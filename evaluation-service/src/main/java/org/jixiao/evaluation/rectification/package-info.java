/** 整改: from a finding to its closing, remembered into the years after. */
package org.jixiao.evaluation.rectification;
