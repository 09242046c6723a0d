// A program that prints one line as C++'s textbooks do: what a start costs with C++'s own library.
#include <iostream>

int main() { std::cout << "theoryc\n"; }
