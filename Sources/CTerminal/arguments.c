#include "cterminal.h"

static int count;
static char **words;

/* The loader hands over what main gets; reading them from /proc fails where there is none. */
__attribute__((constructor)) static void keep(int argc, char **argv)
{
    count = argc;
    words = argv;
}

int cterminal_argument_count(void)
{
    return count;
}

const char *cterminal_argument(int index)
{
    return index < count ? words[index] : 0;
}
