package io.blockwright.fix;

/** The FIX field numbers that are used here, by their names in the specification. */
final class Tag {
    static final int ACCOUNT = 1;
    static final int AVG_PX = 6;
    static final int BEGIN_STRING = 8;
    static final int CL_ORD_ID = 11;
    static final int CUM_QTY = 14;
    static final int EXEC_ID = 17;
    static final int EXEC_INST = 18;
    static final int EXEC_REF_ID = 19;
    static final int HANDL_INST = 21;
    static final int LAST_PX = 31;
    static final int LAST_QTY = 32;
    static final int MSG_SEQ_NUM = 34;
    static final int MSG_TYPE = 35;
    static final int ORDER_ID = 37;
    static final int ORDER_QTY = 38;
    static final int ORD_STATUS = 39;
    static final int ORD_TYPE = 40;
    static final int ORIG_CL_ORD_ID = 41;
    static final int POSS_DUP_FLAG = 43;
    static final int PRICE = 44;
    static final int REF_SEQ_NUM = 45;
    static final int SENDER_COMP_ID = 49;
    static final int SENDING_TIME = 52;
    static final int SIDE = 54;
    static final int SYMBOL = 55;
    static final int TARGET_COMP_ID = 56;
    static final int TEXT = 58;
    static final int TIME_IN_FORCE = 59;
    static final int TRANSACT_TIME = 60;
    static final int POSS_RESEND = 97;
    static final int EX_DESTINATION = 100;
    static final int CXL_REJ_REASON = 102;
    static final int ORD_REJ_REASON = 103;
    static final int NO_RELATED_SYM = 146;
    static final int EXEC_TYPE = 150;
    static final int LEAVES_QTY = 151;
    static final int MD_REQ_ID = 262;
    static final int SUBSCRIPTION_REQUEST_TYPE = 263;
    static final int MARKET_DEPTH = 264;
    static final int MD_UPDATE_TYPE = 265;
    static final int NO_MD_ENTRY_TYPES = 267;
    static final int NO_MD_ENTRIES = 268;
    static final int MD_ENTRY_TYPE = 269;
    static final int MD_ENTRY_PX = 270;
    static final int MD_ENTRY_SIZE = 271;
    static final int MD_ENTRY_ID = 278;
    static final int MD_UPDATE_ACTION = 279;
    static final int MD_REQ_REJ_REASON = 281;
    static final int SECURITY_TRADING_STATUS = 326;
    static final int NUMBER_OF_ORDERS = 346;
    static final int REF_TAG_ID = 371;
    static final int REF_MSG_TYPE = 372;
    static final int BUSINESS_REJECT_REF_ID = 379;
    static final int BUSINESS_REJECT_REASON = 380;
    static final int MASS_CANCEL_REQUEST_TYPE = 530;
    static final int MASS_CANCEL_RESPONSE = 531;
    static final int MASS_CANCEL_REJECT_REASON = 532;
    static final int TOTAL_AFFECTED_ORDERS = 533;
    static final int USERNAME = 553;
    static final int PASSWORD = 554;
    static final int LAST_LIQUIDITY_IND = 851;
    static final int AGGRESSOR_SIDE = 2446;

    private Tag() {}
}
